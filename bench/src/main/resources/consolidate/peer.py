"""The other peer: pandas brings the same lines together by the same rules. A process of its own.

Arguments: output, inputs. Only what `bench/consolidate` measures; nothing of Paydirt needs it.
"""

import sys

import pandas as pd

FIELDS = [
    "collected_at",
    "position",
    "company",
    "location",
    "posted_date",
    "job_url",
    "salary",
    "seniority_level",
    "employment_type",
    "job_function",
    "industries",
    "applicant_count",
    "experience_years",
    "education",
    "skills",
    "company_logo",
    "description",
]


def said(column):
    """Whether each value says anything."""
    return column.notna() & ~column.isin(["", "Not specified"])


def read(name):
    with open(name, encoding="utf-8") as file:
        lines = [line for line in file.read().split("\n") if line]
    with open(name, encoding="utf-8") as file:
        table = pd.read_json(file, lines=True, dtype=False, convert_dates=False)
    table = table.reindex(columns=FIELDS)
    table["line"] = lines
    return table


def main(output, inputs):
    table = pd.concat([read(name) for name in inputs], ignore_index=True)
    table = table[table["job_url"].notna() & table["position"].notna()]
    table = pd.DataFrame(
        {
            "url": table["job_url"],
            "paid": said(table["salary"]),
            "time": pd.to_datetime(table["collected_at"], utc=True, format="ISO8601"),
            "filled": sum(said(table[field]).astype("int8") for field in FIELDS),
            "line": table["line"],
        }
    )
    table = table.sort_values(
        ["paid", "time", "filled", "line"], ascending=[False, False, False, True]
    )
    best = table.drop_duplicates("url").sort_index()
    with open(output, "w", encoding="utf-8") as file:
        file.writelines(line + "\n" for line in best["line"])


main(sys.argv[1], sys.argv[2:])

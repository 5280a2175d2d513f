/// Tables in Apache Parquet's format, written row by row. Knows columns and cells, and nothing of postings.
@NullMarked
package dev.paydirt.parquet;

import org.jspecify.annotations.NullMarked;

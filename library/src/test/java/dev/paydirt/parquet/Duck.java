package dev.paydirt.parquet;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Reads tables as many of their users will.
public final class Duck implements AutoCloseable {
    private final Connection connection;

    public Duck() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
    }

    /// Each row's values as DuckDB writes them, with `|` between them.
    ///
    /// @param select a query of the table `it`
    public List<String> rows(Path file, String select) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set timezone='UTC'");
            statement.execute("create or replace view it as select * from read_parquet('" + file + "')");
            try (ResultSet result = statement.executeQuery(select)) {
                while (result.next()) {
                    List<String> values = new ArrayList<>();
                    for (int at = 1; at <= result.getMetaData().getColumnCount(); at++) {
                        values.add(String.valueOf(result.getString(at)));
                    }
                    rows.add(String.join("|", values));
                }
            }
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

package anlan.enterprise.batch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Rows on their way into a table by COPY, one COPY a buffer: between two the connection is free for look-ups. */
final class CopyRows {

    private static final int BUFFER = 1 << 19;

    private final CopyManager copy;
    private final String command;
    private final StringBuilder text = new StringBuilder(BUFFER + 4096);
    private boolean first = true;

    CopyRows(Connection connection, String table) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI();
        command = "copy " + table + " from stdin";
    }

    CopyRows add(@Nullable Object value) {
        if (!first) {
            text.append('\t');
        }
        first = false;
        if (value == null) {
            text.append("\\N");
        } else {
            escape(value.toString());
        }
        return this;
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\\' -> text.append("\\\\");
                case 0 -> { }
                default -> text.append(c);
            }
        }
    }

    void end() throws SQLException {
        text.append('\n');
        first = true;
        if (text.length() >= BUFFER) {
            send();
        }
    }

    void send() throws SQLException {
        if (text.isEmpty()) {
            return;
        }
        try {
            copy.copyIn(command, new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        text.setLength(0);
    }
}

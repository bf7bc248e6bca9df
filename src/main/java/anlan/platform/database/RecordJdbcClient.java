package anlan.platform.database;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.KeyHolder;

/** Spring's client, but for how it makes records of rows: see {@link RecordRows}. */
final class RecordJdbcClient implements JdbcClient {

    private final JdbcClient client;
    private final Map<Class<?>, RecordRows<?>> rows = new ConcurrentHashMap<>();

    RecordJdbcClient(JdbcClient client) {
        this.client = client;
    }

    @Override
    public StatementSpec sql(String sql) {
        return new Statement(client.sql(sql));
    }

    @SuppressWarnings("unchecked")
    private <T> RecordRows<T> rows(Class<T> type) {
        return (RecordRows<T>) rows.computeIfAbsent(type, RecordRows::new);
    }

    private final class Statement implements StatementSpec {

        private final StatementSpec said;

        private Statement(StatementSpec said) {
            this.said = said;
        }

        @Override
        public <T> MappedQuerySpec<T> query(Class<T> type) {
            return type.isRecord() ? said.query(rows(type)) : said.query(type);
        }

        @Override
        public StatementSpec withFetchSize(int size) {
            said.withFetchSize(size);
            return this;
        }

        @Override
        public StatementSpec withMaxRows(int most) {
            said.withMaxRows(most);
            return this;
        }

        @Override
        public StatementSpec withQueryTimeout(int seconds) {
            said.withQueryTimeout(seconds);
            return this;
        }

        @Override
        public StatementSpec param(@Nullable Object value) {
            said.param(value);
            return this;
        }

        @Override
        public StatementSpec param(int index, @Nullable Object value) {
            said.param(index, value);
            return this;
        }

        @Override
        public StatementSpec param(int index, @Nullable Object value, int type) {
            said.param(index, value, type);
            return this;
        }

        @Override
        public StatementSpec param(String name, @Nullable Object value) {
            said.param(name, value);
            return this;
        }

        @Override
        public StatementSpec param(String name, @Nullable Object value, int type) {
            said.param(name, value, type);
            return this;
        }

        @Override
        public StatementSpec params(@Nullable Object... values) {
            said.params(values);
            return this;
        }

        @Override
        public StatementSpec params(List<?> values) {
            said.params(values);
            return this;
        }

        @Override
        public StatementSpec params(Map<String, ?> values) {
            said.params(values);
            return this;
        }

        @Override
        public StatementSpec paramSource(Object source) {
            said.paramSource(source);
            return this;
        }

        @Override
        public StatementSpec paramSource(SqlParameterSource source) {
            said.paramSource(source);
            return this;
        }

        @Override
        public ResultQuerySpec query() {
            return said.query();
        }

        @Override
        public <T extends @Nullable Object> MappedQuerySpec<T> query(RowMapper<T> mapper) {
            return said.query(mapper);
        }

        @Override
        public void query(RowCallbackHandler handler) {
            said.query(handler);
        }

        @Override
        public <T extends @Nullable Object> T query(ResultSetExtractor<T> extractor) {
            return said.query(extractor);
        }

        @Override
        public int update() {
            return said.update();
        }

        @Override
        public int update(KeyHolder keys) {
            return said.update(keys);
        }

        @Override
        public int update(KeyHolder keys, String... columns) {
            return said.update(keys, columns);
        }
    }
}

package anlan.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Notes down what the program says to the database, so that the same can be said again without the program. */
final class Recorder extends DelegatingDataSource {

    private static final Set<String> SILENT = Set.of("unwrap", "isWrapperFor", "getMetaData", "getWarnings", "clearWarnings",
            "isClosed", "toString", "hashCode", "equals", "getAutoCommit", "isReadOnly", "getTransactionIsolation");

    /** One call on the connection (target 0) or on what it gave before; what it gives becomes a later target. */
    private record Call(int target, Method method, Object @Nullable [] arguments, int gives) {}

    private record Given(int target) {}

    private final List<Call> calls = new ArrayList<>();
    private int targets;
    private volatile @Nullable String thread;

    Recorder(DataSource pool) {
        super(pool);
    }

    /** Puts the recorder before the program's pool. */
    static final class Wrapping implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return name.equals("dataSource") && bean instanceof DataSource pool ? new Recorder(pool) : bean;
        }
    }

    /** The plain pool of the program. */
    DataSource pool() {
        return java.util.Objects.requireNonNull(getTargetDataSource());
    }

    /** Records from now on, on threads whose name begins so. */
    void begin(String threads) {
        cut();
        thread = threads;
    }

    /** What was said since it began or since the last cut; the connections of a request follow each other in it. */
    synchronized Script cut() {
        var script = new Script(List.copyOf(calls));
        calls.clear();
        return script;
    }

    Script end() {
        thread = null;
        return cut();
    }

    @Override
    public Connection getConnection() throws SQLException {
        var con = super.getConnection();
        var name = thread;
        return name != null && Thread.currentThread().getName().startsWith(name) ? (Connection) spy(con, 0) : con;
    }

    private Object spy(Object real, int target) {
        var type = real instanceof Connection ? Connection.class
                : real instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
            Object answer = invoke(real, method, arguments);
            if (SILENT.contains(method.getName())) {
                return answer;
            }
            boolean statement = answer instanceof Statement && target == 0;
            int gives = note(target, method, arguments, statement || answer instanceof Array ? answer : null);
            return statement ? spy(answer, gives) : answer;
        });
    }

    private final java.util.Map<Object, Given> arrays = new java.util.IdentityHashMap<>();

    private synchronized int note(int target, Method method, Object @Nullable [] arguments, @Nullable Object given) {
        Object[] kept = arguments == null ? null : arguments.clone();
        for (int i = 0; kept != null && i < kept.length; i++) {
            kept[i] = kept[i] instanceof Array array && arrays.containsKey(array) ? arrays.get(array) : kept[i];
        }
        int gives = given == null ? -1 : ++targets;
        if (given instanceof Array) {
            arrays.put(given, new Given(gives));
        }
        calls.add(new Call(target, method, kept, gives));
        return gives;
    }

    private static Object invoke(Object real, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** What was said, to be said again. */
    record Script(List<Call> calls) {

        /** How many statements it has. */
        long statements() {
            return calls.stream().filter(call -> call.method.getName().startsWith("execute")).count();
        }

        List<String> texts() {
            return calls.stream().filter(call -> call.method.getName().equals("prepareStatement"))
                    .map(call -> String.valueOf(call.arguments[0])).toList();
        }

        /** The same without the statements whose text has one of these words. */
        Script without(String... words) {
            var dropped = calls.stream().filter(call -> call.method.getName().equals("prepareStatement")
                            && java.util.Arrays.stream(words).anyMatch(String.valueOf(call.arguments[0])::contains))
                    .map(Call::gives).collect(java.util.stream.Collectors.toSet());
            return new Script(calls.stream().filter(c -> !dropped.contains(c.target) && !dropped.contains(c.gives)).toList());
        }

        /** Only the transactions in which a statement has these words. */
        Script onlyTransactionsWith(String words) {
            var kept = new ArrayList<Call>();
            var current = new ArrayList<Call>();
            boolean found = false;
            for (var call : calls) {
                current.add(call);
                found |= call.method.getName().equals("prepareStatement") && String.valueOf(call.arguments[0]).contains(words);
                if (call.target == 0 && call.method.getName().equals("close")) {
                    kept.addAll(found ? current : List.of());
                    current.clear();
                    found = false;
                }
            }
            return new Script(List.copyOf(kept));
        }

        /** Says it on connections of the pool, as the program did: one at a time, given back where it gave it back. */
        void replay(DataSource pool, UnaryOperator<@Nullable Object> other) throws SQLException {
            var given = new java.util.HashMap<Integer, Object>();
            for (var call : calls) {
                if (!given.containsKey(0)) {
                    given.put(0, pool.getConnection());
                }
                say(call, given, other);
                if (call.target == 0 && call.method.getName().equals("close")) {
                    given.clear();
                }
            }
        }

        /** Says it on this connection. */
        void replay(Connection con) throws SQLException {
            var given = new java.util.HashMap<Integer, Object>();
            given.put(0, con);
            for (var call : calls) {
                say(call, given, UnaryOperator.identity());
            }
        }

        private static void say(Call call, java.util.Map<Integer, Object> given, UnaryOperator<@Nullable Object> other) throws SQLException {
            Object[] arguments = call.arguments == null ? null : call.arguments.clone();
            for (int i = 0; arguments != null && i < arguments.length; i++) {
                arguments[i] = arguments[i] instanceof Given array ? given.get(array.target) : other.apply(arguments[i]);
            }
            try {
                Object answer = call.method.invoke(given.get(call.target), arguments);
                if (call.gives > 0) {
                    given.put(call.gives, answer);
                } else if (answer instanceof ResultSet rows) {
                    drain(rows);
                }
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof SQLException sql) {
                    throw sql;
                }
                throw new IllegalStateException(e.getCause());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void drain(ResultSet rows) throws SQLException {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    rows.getObject(i);
                }
            }
            rows.close();
        }
    }
}

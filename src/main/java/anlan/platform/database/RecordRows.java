package anlan.platform.database;

import anlan.kernel.Identifier;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Makes records of rows as Spring's own mapper does, but asks the driver only for types it knows: it answers any other with
 * an exception, which for each moment and id of a row costs more than the row.
 */
final class RecordRows<T> implements RowMapper<T> {

    private record Column(String name, Class<?> type, TypeDescriptor described, @Nullable Constructor<?> id) {}

    private final Constructor<T> constructor;
    private final Column[] columns;
    private final ConversionService conversion = DefaultConversionService.getSharedInstance();

    RecordRows(Class<T> type) {
        try {
            var parts = type.getRecordComponents();
            constructor = type.getDeclaredConstructor(Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            columns = new Column[parts.length];
            for (int i = 0; i < parts.length; i++) {
                columns[i] = new Column(JdbcUtils.convertPropertyNameToUnderscoreName(parts[i].getName()), parts[i].getType(),
                        new TypeDescriptor(new MethodParameter(constructor, i)), id(parts[i].getType()));
            }
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type.getName(), e);
        }
    }

    private static @Nullable Constructor<?> id(Class<?> type) throws NoSuchMethodException {
        if (!type.isRecord() || !Identifier.class.isAssignableFrom(type)) {
            return null;
        }
        var constructor = type.getDeclaredConstructor(UUID.class);
        constructor.setAccessible(true);
        return constructor;
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        var values = new Object[columns.length];
        try {
            for (int i = 0; i < values.length; i++) {
                values[i] = value(row, columns[i]);
            }
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object value(ResultSet row, Column column) throws SQLException, ReflectiveOperationException {
        int index = row.findColumn(column.name);
        if (column.type == Instant.class) {
            var moment = row.getObject(index, OffsetDateTime.class);
            return moment == null ? null : moment.toInstant();
        }
        if (column.id != null) {
            var id = row.getObject(index, UUID.class);
            return id == null ? null : column.id.newInstance(id);
        }
        return conversion.convert(JdbcUtils.getResultSetValue(row, index, column.type), column.described);
    }
}

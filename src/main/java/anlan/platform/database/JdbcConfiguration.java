package anlan.platform.database;

import anlan.kernel.Identifier;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** Ids of every module are uuid columns: one converter writes them all, one reads them into their own type. */
@Configuration(proxyBeanMethods = false)
class JdbcConfiguration extends AbstractJdbcConfiguration {

    @Override
    @Bean
    public JdbcDialect jdbcDialect(NamedParameterJdbcOperations operations) {
        return JdbcPostgresDialect.INSTANCE;
    }

    @Override
    protected List<?> userConverters() {
        return List.of(new IdentifierToUuid(), new UuidToIdentifier(identifierTypes()));
    }

    private static Set<Class<?>> identifierTypes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Identifier.class));
        var types = new LinkedHashSet<Class<?>>();
        for (var candidate : scanner.findCandidateComponents("anlan")) {
            var type = org.springframework.util.ClassUtils.resolveClassName(
                    String.valueOf(candidate.getBeanClassName()), JdbcConfiguration.class.getClassLoader());
            if (type.isRecord()) {
                types.add(type);
            }
        }
        return types;
    }

    @WritingConverter
    private static final class IdentifierToUuid implements Converter<Identifier, UUID> {

        @Override
        public UUID convert(Identifier id) {
            return id.value();
        }
    }

    @ReadingConverter
    private record UuidToIdentifier(Set<Class<?>> types) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            var pairs = new ArrayList<ConvertiblePair>();
            types.forEach(type -> pairs.add(new ConvertiblePair(UUID.class, type)));
            return Set.copyOf(pairs);
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            if (source == null) {
                return null;
            }
            try {
                Constructor<?> constructor = to.getType().getDeclaredConstructor(UUID.class);
                constructor.setAccessible(true);
                return BeanUtils.instantiateClass(constructor, source);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("an id is a record of one UUID: " + to.getType(), e);
            }
        }
    }
}

package anlan.platform.view;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.engine.IterationStatusVar;

/** Reads a property or calls a method of what a page shows; {@link #UNFIT} where the expression language must judge. */
final class Members {

    static final Object UNFIT = new Object();

    private record Member(MethodHandle handle, Class<?>[] parameters) {

        boolean takes(Object[] arguments) {
            for (int i = 0; i < arguments.length; i++) {
                var wanted = MethodType.methodType(parameters[i]).wrap().returnType();
                if (arguments[i] == null ? parameters[i].isPrimitive() : !wanted.isInstance(arguments[i])) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final ClassValue<Map<String, Optional<Member>>> KNOWN = new ClassValue<>() {
        @Override
        protected Map<String, Optional<Member>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private static final Object[] NONE = {};

    private Members() {}

    static @Nullable Object property(Object target, String name) {
        if (target instanceof Map<?, ?> map) {
            return map.containsKey(name) ? map.get(name) : UNFIT;
        }
        if (target instanceof Map.Entry<?, ?> entry) {
            return name.equals("key") ? entry.getKey() : name.equals("value") ? entry.getValue() : UNFIT;
        }
        return read(target, "." + name, NONE, () -> getters(name).map(each -> method(target.getClass(), each, 0))
                .flatMap(Optional::stream).findFirst());
    }

    static @Nullable Object call(Object target, String name, Object[] arguments) {
        if (arguments.length == 0 && target instanceof Collection<?> all) {
            return name.equals("isEmpty") ? (Object) all.isEmpty() : name.equals("size") ? (Object) all.size() : UNFIT;
        }
        return read(target, name + "/" + arguments.length, arguments, () -> method(target.getClass(), name, arguments.length));
    }

    private static @Nullable Object read(
            Object target, String key, Object[] arguments, java.util.function.Supplier<Optional<Method>> search) {
        var known = KNOWN.get(target.getClass());
        var member = known.get(key);
        if (member == null) {
            member = open(target.getClass()) ? search.get().flatMap(Members::handle) : Optional.empty();
            known.put(key, member);
        }
        if (member.isEmpty() || !member.get().takes(arguments)) {
            return UNFIT;
        }
        try {
            var handle = member.get().handle;
            return switch (arguments.length) {
                case 0 -> handle.invokeExact(target);
                case 1 -> handle.invokeExact(target, arguments[0]);
                default -> handle.invokeExact(target, arguments[0], arguments[1]);
            };
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Only what is ours is read past the expression language and its bans. */
    private static boolean open(Class<?> type) {
        return type.getName().startsWith("anlan.") || type == IterationStatusVar.class;
    }

    private static Stream<String> getters(String name) {
        var upper = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return Stream.of("get" + upper, "is" + upper, name);
    }

    private static Optional<Method> method(Class<?> type, String name, int arity) {
        List<Method> fitting = Arrays.stream(type.getMethods())
                .filter(m -> m.getName().equals(name) && m.getParameterCount() == arity && !m.isBridge() && !m.isVarArgs()
                        && m.getReturnType() != void.class && !m.getName().equals("getClass"))
                .toList();
        return fitting.size() == 1 && arity <= 2 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static Optional<Member> handle(Method method) {
        try {
            var lookup = MethodHandles.privateLookupIn(method.getDeclaringClass(), MethodHandles.lookup());
            var handle = lookup.unreflect(method);
            return Optional.of(new Member(
                    handle.asType(MethodType.genericMethodType(method.getParameterCount() + 1)), method.getParameterTypes()));
        } catch (IllegalAccessException e) {
            return Optional.empty();
        }
    }
}

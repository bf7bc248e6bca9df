package anlan.kernel;

import java.util.UUID;

/**
 * A record named by its kind and id (记录指向), where the type of its id is not known: {@code Order} and a UUID stand for
 * what its own module calls {@code OrderId}.
 */
public record Reference(String kind, UUID value) implements Identifier {

    /** The same record, named by the word its id carries. */
    public static Reference to(Identifier id) {
        if (id instanceof Reference reference) {
            return reference;
        }
        var name = id.getClass().getSimpleName();
        return new Reference(name.endsWith("Id") ? name.substring(0, name.length() - 2) : name, id.value());
    }
}

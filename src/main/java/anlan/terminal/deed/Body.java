package anlan.terminal.deed;

import anlan.inspection.Position;
import anlan.kernel.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a deed says, read strictly (作业内容): a part of another kind than agreed is refused with its name. */
record Body(JsonNode node) {

    boolean has(String name) {
        return node.has(name) && !node.get(name).isNull();
    }

    String text(String name) {
        var value = optional(name);
        if (value == null || value.isBlank()) {
            throw wrong(name);
        }
        return value.strip();
    }

    String textOr(String name, String otherwise) {
        var value = optional(name);
        return value == null ? otherwise : value.strip();
    }

    @Nullable String optional(String name) {
        if (!has(name)) {
            return null;
        }
        var value = node.get(name);
        if (!value.isString()) {
            throw wrong(name);
        }
        return value.stringValue();
    }

    boolean flag(String name) {
        if (has(name) && !node.get(name).isBoolean()) {
            throw wrong(name);
        }
        return has(name) && node.get(name).booleanValue();
    }

    @Nullable Double number(String name) {
        if (has(name) && !node.get(name).isNumber()) {
            throw wrong(name);
        }
        return has(name) ? node.get(name).doubleValue() : null;
    }

    UUID id(String name) {
        return parsed(name, text(name), UUID::fromString);
    }

    @Nullable UUID idOrNone(String name) {
        return has(name) ? id(name) : null;
    }

    Instant moment(String name) {
        return parsed(name, text(name), Instant::parse);
    }

    LocalDate day(String name) {
        return parsed(name, text(name), LocalDate::parse);
    }

    Body part(String name) {
        if (!has(name) || !node.get(name).isObject()) {
            throw wrong(name);
        }
        return new Body(node.get(name));
    }

    /** The parts of a list; none where it is not there. */
    List<Body> list(String name) {
        if (!has(name)) {
            return List.of();
        }
        if (!node.get(name).isArray()) {
            throw wrong(name);
        }
        var parts = new ArrayList<Body>();
        node.get(name).forEach(each -> parts.add(new Body(each)));
        return parts;
    }

    List<UUID> ids(String name) {
        return list(name).stream().map(each -> parsed(name, each.plain(name), UUID::fromString)).toList();
    }

    /** The members of an object in the order in which they were written. */
    List<Map.Entry<String, JsonNode>> members(String name) {
        return has(name) ? List.copyOf(part(name).node.properties()) : List.of();
    }

    private String plain(String name) {
        if (!node.isString()) {
            throw wrong(name);
        }
        return node.stringValue();
    }

    /** Where the phone was; null where it did not know. */
    @Nullable Position position() {
        if (!has("position")) {
            return null;
        }
        var where = part("position");
        var latitude = where.number("latitude");
        var longitude = where.number("longitude");
        if (latitude == null || longitude == null) {
            throw wrong("position");
        }
        return new Position(latitude, longitude, where.number("accuracy"), where.has("fixAt") ? where.moment("fixAt") : null);
    }

    static <T> T parsed(String name, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (DateTimeException | IllegalArgumentException _) {
            throw wrong(name);
        }
    }

    static Refused wrong(String name) {
        return new Refused("终端送来的内容不完整或者格式不对：" + name + "。");
    }
}

package anlan.terminal.deed;

import anlan.kernel.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an officer did on a phone (终端作业), as it was written down there.
 *
 * @param at when it was done, by the clock of the phone
 * @param seq counts up on the phone
 * @param subject the visit or the order; null where there is none yet
 * @param after what was done before it and has to be known first
 */
record Deed(DeedId id, DeedKind kind, Instant at, long seq, @Nullable UUID subject, List<UUID> after, Body body) {

    static final int LARGEST = 2 * 1024 * 1024;
    private static final int DEEPEST = 16;
    private static final Instant EARLIEST = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .build();

    Deed {
        after = List.copyOf(after);
    }

    /** Reads the bytes of a phone; what cannot be read is refused. */
    static Deed read(UUID id, byte[] raw) {
        var whole = new Body(tree(raw));
        if (!whole.node().isObject()) {
            throw new Refused("终端送来的内容无法识别。");
        }
        var kind = Body.parsed("kind", whole.text("kind"), DeedKind::valueOf);
        var seq = whole.number("seq");
        if (seq == null) {
            throw Body.wrong("seq");
        }
        var at = whole.moment("at");
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw Body.wrong("at");
        }
        return new Deed(new DeedId(id), kind, at, seq.longValue(), whole.idOrNone("subject"), whole.ids("after"), whole.part("body"));
    }

    /** As much as can be told of a deed that cannot be read, so that it is kept and nothing waits for it; empty where not even its kind can. */
    static Optional<Deed> remains(UUID id, byte[] raw, Instant received) {
        try {
            var whole = new Body(JSON.readTree(raw));
            var kind = Body.parsed("kind", whole.text("kind"), DeedKind::valueOf);
            return Optional.of(new Deed(new DeedId(id), kind, received, 0, null, List.of(), new Body(JSON.createObjectNode())));
        } catch (JacksonException | Refused _) {
            return Optional.empty();
        }
    }

    /** What it is about; null where that is nothing yet, or it cannot be read. */
    static @Nullable UUID subject(UUID id, byte[] raw) {
        try {
            return read(id, raw).subject;
        } catch (Refused _) {
            return null;
        }
    }

    private static JsonNode tree(byte[] raw) {
        if (new String(raw, StandardCharsets.UTF_8).contains("\\u0000")) {
            throw new Refused("终端送来的内容含有不能保存的字符。");
        }
        try {
            return JSON.readTree(raw);
        } catch (JacksonException _) {
            throw new Refused("终端送来的内容无法识别。");
        }
    }

    /** The subject, of which there must be one. */
    UUID about() {
        if (subject == null) {
            throw Body.wrong("subject");
        }
        return subject;
    }
}

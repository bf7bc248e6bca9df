package anlan.organization;

import anlan.platform.document.form.Organ;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** In whose name a section or squad acts (执法机关), and who may decide for it. */
@Service
@Transactional(readOnly = true)
public class Organs {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final Set<AgencyKind> INNER = Set.of(AgencyKind.SECTION, AgencyKind.SQUAD);

    private final Agencies agencies;
    private final Officers officers;
    private final Map<String, CSVRecord> words;

    Organs(Agencies agencies, Officers officers) {
        this.agencies = agencies;
        this.officers = officers;
        var in = Objects.requireNonNull(Organs.class.getResourceAsStream("/data/organization/organs.csv"));
        try (var rows = FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            words = rows.stream().collect(Collectors.toMap(row -> row.get("agency"), row -> row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The body that bears the name on papers: the bureau of a section, the town of its office. */
    public Organ organ(String agency) {
        var body = chain(agency).getLast();
        var row = words.get(body.code());
        if (row == null) {
            return new Organ(body.code(), body.name(), "达川", body.shortName(), Organ.USUAL_PATTERN,
                    "达州市达川区人民政府", "", "达州市达川区人民法院", false);
        }
        return new Organ(body.code(), body.name(), row.get("region"), row.get("body_word"), Organ.USUAL_PATTERN,
                row.get("review_organ"), row.get("upper_organ"), row.get("court"), row.get("red_head").equals("yes"));
    }

    /** Whoever may approve for the body, the nearest first: head of section, deputy head in charge, head. */
    public List<UUID> deciders(String agency) {
        var found = new LinkedHashSet<UUID>();
        var chain = chain(agency);
        chain.forEach(a -> officers.sectionHead(a.code()).ifPresent(o -> found.add(o.id().value())));
        officers.holders(Post.DEPUTY_HEAD).stream()
                .filter(o -> chain.stream().anyMatch(a -> a.code().equals(o.agency())))
                .forEach(o -> found.add(o.id().value()));
        chain.forEach(a -> officers.head(a.code()).ifPresent(o -> found.add(o.id().value())));
        return List.copyOf(found);
    }

    /** The body and those above it, up to the one that acts in its own name. */
    private List<AgencyView> chain(String agency) {
        var chain = new ArrayList<AgencyView>();
        var body = agencies.view(agency);
        chain.add(body);
        while (INNER.contains(body.kind()) && body.parent() != null) {
            body = agencies.view(body.parent());
            chain.add(body);
        }
        return chain;
    }
}

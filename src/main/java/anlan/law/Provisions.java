package anlan.law;

import anlan.kernel.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts of the law (法律法规库): read, searched, and cited as they stood on a day. */
@Service
@Transactional(readOnly = true)
public class Provisions {

    private static final int MOST_FOUND = 200;
    private static final int MOST_WORDS = 5;

    private final ProvisionReader reader;
    private final Bases bases;

    Provisions(ProvisionReader reader, Bases bases) {
        this.reader = reader;
        this.bases = bases;
    }

    /** The provision by its locator, refused where we hold none there. */
    public Citation cite(String locator) {
        return find(locator).orElseThrow(() -> new Refused("法规库中没有“" + locator + "”这一条款。"));
    }

    public Optional<Citation> find(String locator) {
        var place = Locator.parse(locator);
        return reader.edition(place.edition())
                .flatMap(edition -> reader.provision(place).map(provision -> citation(edition, provision)));
    }

    private static Citation citation(EditionView edition, ProvisionView provision) {
        return new Citation(edition.id() + ":" + provision.path(), edition.title(), provision.label(),
                edition.label() + provision.label(), provision.text(), edition.inForce());
    }

    /**
     * A basis in words as it stood on a day, however it is named: the key of a rule ({@code law:site-record}), a locator,
     * or words, which stay as they are. Empty where no edition that we know held the rule then.
     */
    public String cited(String basis, LocalDate day) {
        if (Bases.isKey(basis)) {
            return bases.of(basis).stream().flatMap(row -> words(row, day).stream()).findFirst().orElse("");
        }
        return Locator.isOne(basis) ? find(basis).map(Citation::label).orElse("（法规库未收录的条款）") : basis;
    }

    /** The provision that held a rule on a day, where its text is in our library. */
    public Optional<Citation> held(String key, LocalDate day) {
        return bases.of(key).stream().filter(row -> row.period() == null).map(row -> find(row.provision()))
                .flatMap(Optional::stream).filter(citation -> citation.isInForceOn(day)).findFirst();
    }

    private Optional<String> words(Bases.Basis row, LocalDate day) {
        return row.period() == null
                ? find(row.provision()).filter(citation -> citation.isInForceOn(day)).map(Citation::label)
                : Optional.of(row.provision() + (row.read() ? "" : "（待核）")).filter(_ -> row.period().contains(day));
    }

    /** Whether the edition that the locator names was in force on that day. */
    public boolean inForce(String locator, LocalDate day) {
        return reader.edition(Locator.parse(locator).edition()).filter(e -> e.isInForceOn(day)).isPresent();
    }

    /** The edition of a law, by its title, that was in force on a day. */
    public Optional<EditionView> editionInForce(String title, LocalDate day) {
        return reader.inForce(title, day);
    }

    public List<EditionView> editions() {
        return reader.editions();
    }

    public EditionView edition(String id) {
        return reader.edition(id).orElseThrow(() -> new Refused("法规库中没有这一版本：" + id + "。"));
    }

    /** The other editions of the same law that we hold, newest first. */
    public List<EditionView> otherEditions(EditionView edition) {
        return reader.editions().stream()
                .filter(other -> other.title().equals(edition.title()) && !other.id().equals(edition.id()))
                .toList();
    }

    /** All of an edition in order. */
    public List<ProvisionView> text(String edition) {
        return reader.text(edition);
    }

    /** Articles that hold all the words, those in force on the day first; words are separated by blanks. */
    public List<ProvisionView> search(String words, LocalDate day) {
        var wanted = Stream.of(words.strip().split("[\\s　]+")).filter(w -> !w.isEmpty()).limit(MOST_WORDS).toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        if (wanted.stream().anyMatch(word -> word.length() < 2)) {
            throw new Refused("每个检索词至少两个字。").at("q");
        }
        return reader.search(wanted, day, MOST_FOUND);
    }
}

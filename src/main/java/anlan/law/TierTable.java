package anlan.law;

import anlan.kernel.Refused;
import anlan.kernel.Traceable;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The table of tiers as it is imported (裁量阶次导入); it goes out whole, whatever the day. */
@Component
class TierTable implements ImportedTable<TierSheet.Line, Tier> {

    private static final Versioned NONE = Versioned.delivered("", Instant.EPOCH);

    private final Tiers tiers;
    private final LawStore store;
    private final Corrections corrections;

    TierTable(Tiers tiers, LawStore store, Corrections corrections) {
        this.tiers = tiers;
        this.store = store;
        this.corrections = corrections;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.TIERS;
    }

    @Override
    public String deed() {
        return Corrections.CORRECT;
    }

    @Override
    public void write(LocalDate day, OutputStream out) {
        TierSheet.write(tiers.all(), out);
    }

    @Override
    public List<TierSheet.Line> read(Path file) {
        return TierSheet.read(file);
    }

    @Override
    public TypeReference<List<TierSheet.Line>> lines() {
        return new TypeReference<>() {};
    }

    @Override
    public Map<String, Tier> latest() {
        return tiers.all().stream().collect(Collectors.toMap(Tier::code, Function.identity(), (first, _) -> first));
    }

    @Override
    public int number(TierSheet.Line line) {
        return line.number();
    }

    @Override
    public String code(TierSheet.Line line) {
        return TierChecks.of(line.values(), "code");
    }

    @Override
    public String name(TierSheet.Line line) {
        return TierChecks.of(line.values(), "name");
    }

    @Override
    public String sort(TierSheet.Line line) {
        return TierChecks.of(line.values(), "violation");
    }

    @Override
    public List<String> problems(TierSheet.Line line) {
        return tiers.problems(line.values()).stream().map(Refused::getMessage).toList();
    }

    @Override
    public boolean saysTheSame(TierSheet.Line line, Tier before) {
        return tier(line, NONE).saysTheSameAs(before);
    }

    @Override
    public void put(TierSheet.Line line, @Nullable Tier before, Grounds grounds) {
        store.add(tier(line, before == null ? corrections.first(deed(), grounds) : corrections.next(deed(), before.version(), grounds)));
    }

    private static Tier tier(TierSheet.Line line, Versioned version) {
        return TierFile.tier(name -> TierChecks.of(line.values(), name), version);
    }

    @Override
    public Traceable told(LawRecordId id, String fileName, String hash, int items, Instant at) {
        return new TiersImported(id, fileName, hash, items, at);
    }
}

package anlan.law;

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

/** The power-and-duty list as it is imported (权责清单导入). */
@Component
class PowerTable implements ImportedTable<PowerSheet.Line, PowerItem> {

    private static final Versioned NONE = Versioned.delivered("", Instant.EPOCH);

    private final PowerReader reader;
    private final PowerChecks checks;
    private final LawStore store;
    private final Corrections corrections;

    PowerTable(PowerReader reader, PowerChecks checks, LawStore store, Corrections corrections) {
        this.reader = reader;
        this.checks = checks;
        this.store = store;
        this.corrections = corrections;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.POWERS;
    }

    @Override
    public String deed() {
        return Corrections.POWERS;
    }

    @Override
    public void write(LocalDate day, OutputStream out) {
        PowerSheet.write(reader.on(day), out);
    }

    @Override
    public List<PowerSheet.Line> read(Path file) {
        return PowerSheet.read(file);
    }

    @Override
    public TypeReference<List<PowerSheet.Line>> lines() {
        return new TypeReference<>() {};
    }

    @Override
    public Map<String, PowerItem> latest() {
        return reader.latest().stream().collect(Collectors.toMap(PowerItem::code, Function.identity(), (_, last) -> last));
    }

    @Override
    public int number(PowerSheet.Line line) {
        return line.number();
    }

    @Override
    public String code(PowerSheet.Line line) {
        return line.draft().code().strip();
    }

    @Override
    public String name(PowerSheet.Line line) {
        return line.draft().name();
    }

    @Override
    public String sort(PowerSheet.Line line) {
        return line.draft().kind();
    }

    @Override
    public List<String> problems(PowerSheet.Line line) {
        return checks.problems(line.draft()).stream().map(problem -> problem.sentence()).toList();
    }

    @Override
    public boolean saysTheSame(PowerSheet.Line line, PowerItem before) {
        return line.draft().item(NONE).saysTheSameAs(before);
    }

    @Override
    public void put(PowerSheet.Line line, @Nullable PowerItem before, Grounds grounds) {
        store.add(line.draft().item(before == null ? corrections.first(deed(), grounds) : corrections.next(deed(), before.version(), grounds)));
    }

    @Override
    public Traceable told(LawRecordId id, String fileName, String hash, int items, Instant at) {
        return new PowersImported(id, fileName, hash, items, at);
    }
}

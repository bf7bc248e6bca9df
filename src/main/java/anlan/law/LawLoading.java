package anlan.law;

import anlan.platform.database.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the delivered law into the database at start; a file that has not changed costs one comparison. */
@Component
@Order(LawLoading.FIRST)
class LawLoading implements ApplicationRunner {

    static final int FIRST = 10;

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final LawStore store;
    private final ProvisionReader texts;
    private final Clock clock;

    LawLoading(JdbcClient db, TransactionTemplate transaction, LawStore store, ProvisionReader texts, Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.store = store;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var delivered = new PathMatchingResourcePatternResolver().getResources("classpath:data/law/*.json");
        Scope.SYSTEM.run(() -> transaction.executeWithoutResult(_ -> loadAll(delivered)));
        texts.forget();
    }

    private void loadAll(Resource[] delivered) {
        var known = known();
        var now = clock.instant();
        Stream.of(delivered).forEach(text -> load("data/law/" + text.getFilename(), known, now,
                (_, bytes) -> store.edition(LawJson.read(bytes))));
        Map<String, BiConsumer<Instant, byte[]>> tables = Map.of(
                DeadlineFile.RESOURCE, (at, _) -> store.deadlines(DeadlineFile.rules(at)),
                ViolationFile.RESOURCE, (at, _) -> store.violations(ViolationFile.violations(at)),
                CalendarFile.RESOURCE, (at, _) -> store.calendars(CalendarFile.delivered(), at),
                PowerFile.RESOURCE, (at, _) -> store.powers(PowerFile.items(at)),
                TierFile.RESOURCE, (at, _) -> store.tiers(TierFile.tiers(at)),
                FigureFile.RESOURCE, (at, _) -> store.figures(FigureFile.figures(at)),
                SubstanceFile.NAMED, (at, _) -> store.substances(SubstanceFile.named(at)),
                SubstanceFile.CATEGORIES, (at, _) -> store.substances(SubstanceFile.categories(at)));
        tables.forEach((path, loading) -> load(path, known, now, loading));
    }

    private Map<String, String> known() {
        record Loaded(String path, String hash) {}
        return db.sql("select path, hash from law.delivered_file").query(Loaded.class).list().stream()
                .collect(Collectors.toMap(Loaded::path, Loaded::hash));
    }

    private void load(String path, Map<String, String> known, Instant now, BiConsumer<Instant, byte[]> loading) {
        var bytes = bytes(path);
        var hash = Hashes.sha256(bytes);
        if (hash.equals(known.get(path))) {
            return;
        }
        loading.accept(now, bytes);
        db.sql("""
                insert into law.delivered_file (path, hash, loaded_at) values (:path, :hash, :now)
                on conflict (path) do update set hash = excluded.hash, loaded_at = excluded.loaded_at
                """)
                .param("path", path).param("hash", hash).param("now", Timestamp.from(now)).update();
    }

    private static byte[] bytes(String path) {
        try (InputStream stream = LawLoading.class.getClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its file " + path);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

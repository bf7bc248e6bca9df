package anlan.bench;

import anlan.enterprise.batch.ImportStatus;
import anlan.enterprise.batch.ImportView;
import anlan.enterprise.batch.Imports;
import anlan.organization.Post;
import anlan.platform.security.SignedIn;
import anlan.platform.table.TableFormat;
import anlan.testing.Acting;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.postgresql.PGConnection;

/** The import of a file with all its checks, beside a raw COPY of the same rows into the same table with the same indexes. */
final class ImportBench {

    private static final String DATABASE = "anlan_bench_import";

    private ImportBench() {}

    public static void main(String[] arguments) throws Exception {
        int size = Results.argument(arguments, 0, 1_000_000);
        int rounds = Results.argument(arguments, 1, 3);
        var format = arguments.length > 2 ? TableFormat.valueOf(arguments[2].toUpperCase(Locale.ROOT)) : TableFormat.CSV;
        var file = Path.of("target", "bench-data", "import-" + size + "." + format.suffix());
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            Program.drop(DATABASE);
            try (var program = Program.start(DATABASE)) {
                write(program, file, format, size);
                var officer = new Staff(program).acting("yj-wh", Post.SECTION_HEAD);
                double took = seconds(() -> take(program, officer, file));
                double raw = raw(program, file, size);
                ratios.add(took / raw);
                System.out.printf("  import %.1f s (%,.0f rows/s), raw COPY %.1f s (%,.0f rows/s)%n", took, size / took, raw, size / raw);
            }
        }
        System.out.printf("import of %,d rows of %s in a heap of %d MB; median of %d rounds%n", size, format, Runtime.getRuntime().maxMemory() >> 20, rounds);
        Results.most("times a raw COPY into the same indexed table", Results.median(ratios), 3, "x");
        Results.say("most of the heap held after a collection, MB", held() >> 20);
        System.exit(0);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void write(Program program, Path file, TableFormat format, int size) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        var part = Files.createTempFile(file.getParent(), "import", ".part");
        var register = Register.of(program);
        try (var out = new BufferedOutputStream(Files.newOutputStream(part)); var table = format.writer(out, "企业")) {
            table.row(List.of("企业名称", "统一社会信用代码", "行业代码", "属地", "地址", "从业人数", "主要负责人", "主要负责人电话", "成立日期"));
            for (int i = 0; i < size; i++) {
                var u = register.unit(i);
                table.row(List.of(u.name(), u.code(), u.trade(), u.town(), u.address(), u.staff(), u.leader(), u.phone(), u.established()));
            }
        }
        Files.move(part, file);
    }

    private static void take(Program program, SignedIn officer, Path file) throws Exception {
        var imports = program.bean(Imports.class);
        UUID id = Acting.as(officer, () -> {
            try (var in = Files.newInputStream(file)) {
                return imports.upload(in, file.getFileName().toString());
            }
        });
        ImportView job = Acting.as(officer, () -> imports.view(id));
        Acting.run(officer, () -> imports.start(id, job.fields(), job.encoding(), false));
        for (var now = job; now.status() != ImportStatus.DONE; now = Acting.as(officer, () -> imports.view(id))) {
            if (now.status() != ImportStatus.UPLOADED && now.status() != ImportStatus.RUNNING) {
                throw new IllegalStateException(now.sentence());
            }
            Thread.sleep(50);
        }
    }

    /** The rows as they stand in the register now, once more: the same values, the same indexes, no check of the program. */
    private static double raw(Program program, Path file, int size) throws Exception {
        try (var con = program.superuser(); var sql = con.createStatement()) {
            var rows = file.resolveSibling(file.getFileName() + ".rows");
            var columns = columns(sql);
            try (var out = Files.newOutputStream(rows)) {
                con.unwrap(PGConnection.class).getCopyAPI()
                        .copyOut("copy (select " + columns + " from enterprise.enterprise) to stdout", out);
            }
            sql.execute("create schema bench; create table bench.enterprise (like enterprise.enterprise including all)");
            sql.execute("checkpoint");
            double took = seconds(() -> {
                try (BufferedReader in = Files.newBufferedReader(rows)) {
                    con.unwrap(PGConnection.class).getCopyAPI().copyIn("copy bench.enterprise (" + columns + ") from stdin", in);
                }
            });
            if (Register.number(sql, "select count(*) from bench.enterprise") != size) {
                throw new IllegalStateException("not all rows were taken on " + LocalDate.now());
            }
            return took;
        }
    }

    private static String columns(java.sql.Statement sql) throws SQLException {
        try (var rows = sql.executeQuery("""
                select string_agg(attname, ', ' order by attnum) from pg_attribute
                where attrelid = 'enterprise.enterprise'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                """)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static long held() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getName().contains("Tenured"))
                .mapToLong(pool -> pool.getPeakUsage().getUsed()).max().orElse(0);
    }
}

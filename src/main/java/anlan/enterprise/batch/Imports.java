package anlan.enterprise.batch;

import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.platform.database.Scope;
import anlan.platform.file.FileKind;
import anlan.platform.file.FileStore;
import anlan.platform.security.Permissions;
import anlan.platform.table.Tables;
import anlan.platform.table.TextEncoding;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bulk imports (批量导入): upload, look at the head of the file, say what the columns are, start, see what came of it. */
@Service
@Transactional
public class Imports {

    private static final int PREVIEWED = 20;

    private final FileStore files;
    private final ImportLog log;
    private final ImportQueue queue;
    private final Permissions permissions;
    private final JdbcClient jdbc;
    private final Clock clock;

    Imports(FileStore files, ImportLog log, ImportQueue queue, Permissions permissions, JdbcClient jdbc, Clock clock) {
        this.files = files;
        this.log = log;
        this.queue = queue;
        this.permissions = permissions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps the file and guesses what its columns mean; nothing enters the register yet. */
    public UUID upload(InputStream content, String name) {
        permissions.require("enterprise.import");
        var file = files.put(content, name, FileKind.TABLE);
        var path = files.path(file.sha256());
        var encoding = TextEncoding.of(path);
        List<String> headings;
        try (var table = Tables.open(path, encoding)) {
            headings = Optional.ofNullable(table.next()).orElse(List.of());
        }
        if (headings.isEmpty()) {
            throw new Refused("文件的第一行应当是列名，现在是空的。").at("file");
        }
        var id = Identifier.fresh();
        var scope = Scope.current();
        jdbc.sql("""
                insert into enterprise.import
                    (id, division, supervisor, file_id, file_name, sha256, encoding, mapping, status, uploaded_by, uploaded_at)
                values (:id, :division, :supervisor, :file, :name, :sha256, :encoding, :mapping, 'UPLOADED', :by, :at)
                """)
                .param("id", id)
                .param("division", scope.from().isEmpty() ? "0" : scope.from())
                .param("supervisor", scope.supervisor())
                .param("file", file.id().value())
                .param("name", file.name())
                .param("sha256", file.sha256())
                .param("encoding", encoding.name())
                .param("mapping", ImportField.write(ImportField.guess(headings)))
                .param("by", scope.person())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    @Transactional(readOnly = true)
    public List<ImportView> latest() {
        permissions.require("enterprise.import");
        return log.latest();
    }

    @Transactional(readOnly = true)
    public ImportView view(UUID id) {
        permissions.require("enterprise.import");
        return log.find(id).orElseThrow(() -> new Refused("没有这次导入，或者不在您的辖区内。"));
    }

    @Transactional(readOnly = true)
    public ImportPreview preview(UUID id, @Nullable TextEncoding encoding) {
        var view = view(id);
        try (var table = Tables.open(files.path(view.sha256()), encoding == null ? view.encoding() : encoding)) {
            var headings = Optional.ofNullable(table.next()).orElse(List.of());
            var rows = new ArrayList<List<String>>();
            for (List<String> row; rows.size() < PREVIEWED && (row = table.next()) != null; ) {
                rows.add(row);
            }
            return new ImportPreview(headings, rows);
        }
    }

    /** Starts it, or starts it again after an interruption or a refusal. */
    public void start(UUID id, List<@Nullable ImportField> mapping, TextEncoding encoding, boolean onlyValid) {
        var view = view(id);
        if (!mapping.contains(ImportField.NAME)) {
            throw new Refused("请指明哪一列是企业名称。").at("columns");
        }
        if (!mapping.contains(ImportField.DIVISION) && !mapping.contains(ImportField.ADDRESS)) {
            throw new Refused("请指明哪一列是属地，或者哪一列是地址（从中认出乡镇、街道）。").at("columns");
        }
        for (var field : ImportField.values()) {
            if (mapping.stream().filter(f -> f == field).count() > 1) {
                throw new Refused("“" + field.label() + "”只能对应一列。").at("columns");
            }
        }
        if (!log.claim(id, ImportField.write(mapping), encoding, onlyValid)) {
            throw new Refused(view.status() == ImportStatus.DONE ? "这份文件已经导入，不能再导一次。" : "正在导入，请等它完成。");
        }
        queue.afterCommit(id);
    }
}

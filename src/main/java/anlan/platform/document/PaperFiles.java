package anlan.platform.document;

import anlan.kernel.Refused;
import anlan.platform.file.FileId;
import anlan.platform.file.FileStore;
import anlan.platform.file.StoredFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Hands out printed papers and proves on the way that they are as they were printed. */
@Component
class PaperFiles {

    private final PaperStore store;
    private final PaperPrinting printing;
    private final FileStore files;

    PaperFiles(PaperStore store, PaperPrinting printing, FileStore files) {
        this.store = store;
        this.printing = printing;
        this.files = files;
    }

    PaperFile of(PaperId id) {
        var paper = store.lock(id);
        var file = paper.file() == null
                ? printing.print(id)
                : files.find(new FileId(paper.file())).orElseThrow();
        return new PaperFile(file.name(), proven(file), file.sha256(), file.sm3());
    }

    private byte[] proven(StoredFile file) {
        try (var in = files.open(file)) {
            var content = in.readAllBytes();
            var sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            if (!sha256.equals(file.sha256())) {
                throw new Refused("文书“" + file.name() + "”与登记的哈希不一致，文件已被改动，请联系管理员核对备份。");
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package anlan.credit.opendata;

import anlan.credit.PublicationKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where the files are kept (数据集目录): a folder for each kind with its parts and a list of them; all of it can be made anew. */
@Component
class Shelf {

    private static final String LIST = "set.json";

    private final Path root;
    private final JsonMapper json;

    Shelf(@Value("${anlan.data}") String data, @Value("${anlan.database.name:anlan}") String database, JsonMapper json) {
        this.root = Path.of(data).toAbsolutePath().resolve("opendata").resolve(database);
        this.json = json;
    }

    Path folder(PublicationKind kind) {
        try {
            return Files.createDirectories(root.resolve(kind.name().toLowerCase(java.util.Locale.ROOT)));
        } catch (IOException e) {
            throw new UncheckedIOException("开放数据目录无法建立", e);
        }
    }

    /** The list as it was kept; nothing if it cannot be read or a file of it is gone. */
    Optional<DataSet> read(PublicationKind kind) {
        var list = folder(kind).resolve(LIST);
        try {
            if (!Files.exists(list)) {
                return Optional.empty();
            }
            var set = json.readValue(Files.readAllBytes(list), DataSet.class);
            return Optional.of(set).filter(known -> files(known).stream().allMatch(name -> Files.exists(folder(kind).resolve(name))));
        } catch (IOException | JacksonException e) {
            LoggerFactory.getLogger(Shelf.class).warn("开放数据的目录读不懂，重新制作：{}", list, e);
            return Optional.empty();
        }
    }

    void write(DataSet set) {
        try {
            var folder = folder(set.kind());
            var part = Files.createTempFile(folder, "set", ".tmp");
            Files.write(part, json.writeValueAsBytes(set));
            Files.move(part, folder.resolve(LIST), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("开放数据目录无法写入", e);
        }
    }

    /** Takes away every file that is not in the list: what was taken down, and what an interrupted making left. */
    void clear(DataSet set) {
        var kept = new HashSet<>(files(set));
        kept.add(LIST);
        try (var all = Files.list(folder(set.kind()))) {
            for (var file : all.toList()) {
                if (!kept.contains(file.getFileName().toString())) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("开放数据的旧文件无法删除", e);
        }
    }

    /** Takes away the files that only the list before had, so that not even a download that began before gets to them. */
    void forget(DataSet before, DataSet now) {
        var gone = files(before);
        gone.removeAll(files(now));
        try {
            for (var name : gone) {
                Files.deleteIfExists(folder(before.kind()).resolve(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("开放数据的旧文件无法删除", e);
        }
    }

    private static Set<String> files(DataSet set) {
        var names = new HashSet<String>();
        set.parts().forEach(part -> {
            names.add(part.csv().file());
            names.add(part.json().file());
        });
        return names;
    }
}

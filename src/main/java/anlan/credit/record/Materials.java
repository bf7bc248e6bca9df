package anlan.credit.record;

import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.platform.file.FileId;
import anlan.platform.file.FileKind;
import anlan.platform.file.FileStore;
import anlan.platform.file.StoredFile;
import anlan.platform.file.Upload;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of applications (证明材料): photos and papers, read by whoever may see the application. */
@Service
@Transactional
public class Materials {

    private static final int MOST = 9;

    private final JdbcAggregateTemplate store;
    private final FileStore files;

    Materials(JdbcAggregateTemplate store, FileStore files) {
        this.store = store;
        this.files = files;
    }

    /** The record they belong to, which decides who reads them: what is about a person is nothing to the unit. */
    public record Place(UUID territory, String division, String supervisor, boolean unit) {}

    /** Keeps what was handed in. */
    public void keep(Identifier owner, Place place, List<Upload> uploads) {
        if (uploads.size() > MOST) {
            throw new Refused("证明材料最多 " + MOST + " 份。").at("materials");
        }
        try {
            for (var upload : uploads) {
                var file = files.put(upload.content(), upload.name(), FileKind.PAPER);
                store.insert(new Material(file.id().value(), owner.value(), place.territory, place.division, place.supervisor, place.unit, file.name()));
            }
        } catch (Refused refused) {
            throw refused.at("materials");
        }
    }

    @Transactional(readOnly = true)
    public List<Material> of(Identifier owner) {
        return store.findAll(Query.query(Criteria.where("owner").is(owner.value())).sort(Sort.by("file")), Material.class);
    }

    @Transactional(readOnly = true)
    public StoredFile file(UUID file) {
        if (store.findById(file, Material.class) == null) {
            throw new Refused("没有这份材料，或者您无权查看。");
        }
        return files.find(new FileId(file)).orElseThrow(() -> new Refused("没有这份材料。"));
    }
}

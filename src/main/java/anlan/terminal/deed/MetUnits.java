package anlan.terminal.deed;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Refused;
import anlan.platform.file.StoredFile;
import anlan.platform.security.Permissions;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The part of an enterprise's file that a phone brought (现场登记): shown to whoever may read the file. */
@Service
@Transactional(readOnly = true)
public class MetUnits {

    private static final String READ = "enterprise.read";

    private final MetUnitStore store;
    private final Photos photos;
    private final Permissions permissions;

    MetUnits(MetUnitStore store, Photos photos, Permissions permissions) {
        this.store = store;
        this.photos = photos;
        this.permissions = permissions;
    }

    public boolean offered() {
        return permissions.may(READ);
    }

    public List<MetUnit> of(EnterpriseId unit) {
        permissions.require(READ);
        return store.of(unit);
    }

    public long count(EnterpriseId unit) {
        return store.count(unit);
    }

    public StoredFile photo(EnterpriseId unit, UUID file) {
        if (of(unit).stream().noneMatch(met -> met.photos().contains(file))) {
            throw new Refused("没有这张照片，或者您无权查看。");
        }
        return photos.stored(file);
    }
}

package anlan.terminal.web;

import anlan.kernel.Refused;
import anlan.terminal.deed.Deeds;
import anlan.terminal.upload.Uploads;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Reads back what a phone sent (回读核对); only then does it let go of its own copy. */
@RestController
class ProofApi {

    private static final int MOST = 200;

    record Asked(@Nullable List<UUID> deeds, @Nullable List<UUID> files) {}

    record Proven(Map<UUID, String> deeds, Map<UUID, String> files) {}

    private final Uploads uploads;
    private final Deeds deeds;

    ProofApi(Uploads uploads, Deeds deeds) {
        this.uploads = uploads;
        this.deeds = deeds;
    }

    @PostMapping(PhoneDoor.API + "proofs")
    Proven prove(@RequestBody Asked asked) {
        var wantedDeeds = asked.deeds == null ? List.<UUID>of() : asked.deeds;
        var wantedFiles = asked.files == null ? List.<UUID>of() : asked.files;
        if (wantedDeeds.size() > MOST || wantedFiles.size() > MOST) {
            throw new Refused("一次最多核对 " + MOST + " 项。");
        }
        return new Proven(deeds.readBack(wantedDeeds), uploads.proofs(wantedFiles));
    }
}

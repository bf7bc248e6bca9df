package anlan.enterprise;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit as anybody may find it (公开的企业名称).
 *
 * @param publicId the id in public addresses; it tells nothing of the register
 */
public record PublicName(UUID publicId, EnterpriseId id, String name, String formerNames, @Nullable String creditCode) {

    public String code() {
        return creditCode == null ? "" : creditCode;
    }
}

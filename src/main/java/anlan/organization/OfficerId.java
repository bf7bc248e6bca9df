package anlan.organization;

import anlan.kernel.Identifier;
import java.util.UUID;

/** The id of an officer or other person in office (人员编号). */
public record OfficerId(UUID value) implements Identifier {

    public static OfficerId fresh() {
        return new OfficerId(Identifier.fresh());
    }
}

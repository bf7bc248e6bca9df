package anlan.platform.security;

import java.util.Optional;

/** Who a signed-in person is at this moment (当前身份): asked at each request, so that a changed post works at once. */
public interface Identities {

    /** The person as of now; empty once the account is disabled or its sessions were ended. */
    Optional<SignedIn> refreshed(SignedIn known);
}

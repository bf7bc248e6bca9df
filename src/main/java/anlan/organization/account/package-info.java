/** Who may sign in (账号): accounts, passwords, lock-out, and what each post may do. */
@NamedInterface("account")
@NullMarked
package anlan.organization.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

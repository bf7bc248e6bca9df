/** Who is signed in and what the browser may do: sign-in, sessions, content policy, rate limits. */
@NullMarked
package anlan.platform.security;

import org.jspecify.annotations.NullMarked;

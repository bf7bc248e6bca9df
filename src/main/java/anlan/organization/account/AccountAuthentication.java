package anlan.organization.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Lets the security chain ask the accounts of the district. */
@Component
class AccountAuthentication implements AuthenticationProvider {

    private final SignIns signIns;

    AccountAuthentication(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        return switch (signIns.attempt(asked.getName(), String.valueOf(asked.getCredentials()))) {
            case SignIns.Answer.Admitted(var person) ->
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
            case SignIns.Answer.TurnedAway(var sentence) -> throw new BadCredentialsException(sentence);
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Configuration(proxyBeanMethods = false)
    static class Hashing {

        /** The name of the way stands before the hash, so that a better one can follow. */
        @Bean
        PasswordEncoder passwordEncoder() {
            return new DelegatingPasswordEncoder(
                    "argon2", java.util.Map.of("argon2", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
        }
    }
}

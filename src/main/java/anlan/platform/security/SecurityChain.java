package anlan.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;

/** Which doors are open, and what every answer tells the browser to allow. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
class SecurityChain {

    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
            + "connect-src 'self'; form-action 'self'; font-src 'self'; media-src 'self' blob:; base-uri 'none'; "
            + "worker-src 'self'; manifest-src 'self'; frame-ancestors 'none'";

    private static final String[] OPEN = {
        "/", "/deadlines/**", "/calculators/**", "/verify/**", "/api/v1/law/**", "/api/v1/openapi/**", "/app/**", "/webjars/**", "/sign-in",
        "/sign-in/failed", "/clocks/feed/*.ics", "/complaints/new", "/complaints/new/enterprises", "/complaints/follow", "/complaints/follow/messages", "/health", "/health/**", "/error", "/favicon.ico"
    };

    /** The app of the phone holds nothing of anybody; a phone whose session is over may ask whether it was ended. */
    private static final String[] TERMINAL = {
        "/m", "/m/", "/m/*.js", "/m/*/*.js", "/m/*.css", "/m/*.html", "/m/*.webmanifest", "/m/*.svg", "/m/*.png", "/m/api/devices/*",
        "/m/api/devices/*/wiped", "/m/api/sessions"
    };

    /** All that is open to the account of another body: what was sent to it, and its own password. */
    private static final String[] NARROW = {"/received/**", "/received", "/restrictions/**", "/restrictions", "/home", "/password", "/sign-out", "/help", "/help/**"};

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            SecuritySettings settings,
            SecurityContextRepository contexts,
            Sessions sessions,
            ObjectProvider<Identities> identities,
            Clock clock) {
        http.authorizeHttpRequests(doors -> doors.requestMatchers(OPEN)
                .permitAll()
                .requestMatchers(TERMINAL)
                .permitAll()
                .requestMatchers("/administration/**")
                .hasAuthority("ADMINISTRATOR")
                .requestMatchers(NARROW)
                .authenticated()
                .anyRequest()
                .access((who, _) -> new AuthorizationDecision(isOfTheHouse(who.get()))));
        http.securityContext(context -> context.securityContextRepository(contexts));
        signIn(http);
        headers(http);
        http.addFilterAfter(new RateLimitFilter(settings, clock), HeaderWriterFilter.class);
        identities.ifAvailable(
                known -> http.addFilterBefore(new IdentityFilter(known, sessions), AuthorizationFilter.class));
        return http.build();
    }

    private static boolean isOfTheHouse(Authentication who) {
        return who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken)
                && !(who.getPrincipal() instanceof SignedIn person && person.isExternal());
    }

    private static void signIn(HttpSecurity http) {
        var home = new SavedRequestAwareAuthenticationSuccessHandler();
        home.setDefaultTargetUrl("/home");
        // neither a stranger's request nor the token of a form may make a session: each would be a row
        var waiting = new CookieRequestCache();
        home.setRequestCache(waiting);
        var token = CookieCsrfTokenRepository.withHttpOnlyFalse();
        token.setCookieName("anlan-form");
        token.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict"));
        http.requestCache(cache -> cache.requestCache(waiting));
        // the calculators keep nothing: a stranger's program may ask without a form; a strange page cannot send a phone's id
        http.csrf(csrf -> csrf.csrfTokenRepository(token).ignoringRequestMatchers("/api/v1/law/**")
                .ignoringRequestMatchers(SecurityChain::isFromPhone)
                .ignoringRequestMatchers(request -> isOfCitizen(request.getRequestURI().substring(request.getContextPath().length()))));
        http.formLogin(form -> form.loginPage("/sign-in")
                .successHandler(home)
                .failureHandler((request, response, refusal) -> {
                    request.setAttribute("refusal", refusal.getMessage());
                    request.getRequestDispatcher("/sign-in/failed").forward(request, response);
                }));
        http.logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"));
        http.exceptionHandling(closed -> closed.authenticationEntryPoint(new SignInEntryPoint()));
    }

    /** What a citizen sends needs no token, for nothing is done in anybody's name: so the window sets no cookie. */
    static boolean isOfCitizen(String path) {
        return path.equals("/complaints/new") || path.equals("/complaints/new/enterprises") || path.equals("/complaints/follow") || path.equals("/complaints/follow/messages");
    }

    private static boolean isFromPhone(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/m/api/") && request.getHeader("X-Anlan-Device") != null;
    }

    static void headers(HttpSecurity http) {
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .permissionsPolicyHeader(
                        devices -> devices.policy("geolocation=(self), camera=(self), microphone=(self)"))
                .httpStrictTransportSecurity(tls -> tls.maxAgeInSeconds(31_536_000)));
    }
}

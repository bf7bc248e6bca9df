package anlan.platform.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of sign-in and of the open doors ({@code anlan.security.*}).
 *
 * @param failures wrong passwords in a row until the name is locked
 * @param lock how long it stays locked
 * @param publicPerMinute requests a minute from one address to what is open without sign-in
 * @param signInPerMinute sign-ins a minute from one address
 * @param windowPerMinute requests a minute from one address to the public window
 * @param complaintPerMinute complaints, looks at one and words to one a minute from one address
 */
@ConfigurationProperties("anlan.security")
public record SecuritySettings(
        @DefaultValue("5") int failures,
        @DefaultValue("15m") Duration lock,
        @DefaultValue("300") int publicPerMinute,
        @DefaultValue("60") int signInPerMinute,
        @DefaultValue("1200") int windowPerMinute,
        @DefaultValue("30") int complaintPerMinute) {}

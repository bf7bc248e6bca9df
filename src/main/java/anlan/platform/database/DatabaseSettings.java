package anlan.platform.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the database ({@code anlan.database.*}).
 *
 * @param data the data folder of the program ({@code ANLAN_DATA})
 * @param url an external server ({@code ANLAN_DATABASE_URL}, a JDBC address); empty for the embedded one
 * @param durable off only in tests: every commit reaches the disk
 * @param stopOnExit whether the embedded server ends with the program
 */
@ConfigurationProperties("anlan.database")
record DatabaseSettings(
        @DefaultValue("./var") String data,
        @DefaultValue("") String url,
        @DefaultValue("anlan") String name,
        @DefaultValue("") String ownerPassword,
        @DefaultValue("") String appPassword,
        @DefaultValue("") String readerPassword,
        @DefaultValue("true") boolean durable,
        @DefaultValue("true") boolean stopOnExit) {

    boolean external() {
        return !url.isBlank();
    }
}

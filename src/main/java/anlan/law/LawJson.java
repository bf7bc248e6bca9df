package anlan.law;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reads the file of one edition. */
final class LawJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

    private LawJson() {}

    static LawText read(byte[] file) {
        return JSON.readValue(file, LawText.class);
    }
}

package anlan.platform.document;

import anlan.platform.document.form.PaperValues;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import tools.jackson.databind.json.JsonMapper;

/** The values of a paper as they are frozen: JSON with the component names, so that other programs can read them. */
final class FrozenValues {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visible -> visible.withIsGetterVisibility(Visibility.NONE))
            .build();

    private FrozenValues() {}

    static String write(PaperValues values) {
        return JSON.writeValueAsString(values);
    }

    static <V extends PaperValues> V read(String json, Class<V> type) {
        return JSON.readValue(json, type);
    }
}

package anlan.platform.reaction;

import anlan.kernel.Identifier;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.springframework.modulith.events.core.EventSerializer;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * How an event waits in its table until the reactions have run (待处理事件). An id keeps its kind with it, for events name their
 * sources by the interface alone; without that a program that died in between could not take them up, nor start.
 */
final class StoredEvents implements EventSerializer {

    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
    private interface WithKind {}

    private final JsonMapper json;

    StoredEvents(JsonMapper json) {
        this.json = json.rebuild().addMixIn(Identifier.class, WithKind.class)
                .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder().allowIfSubType("anlan.").build())
                .disable(MapperFeature.REQUIRE_TYPE_ID_FOR_SUBTYPES) // events that were stored before have no kinds
                .build();
    }

    @Override
    public Object serialize(Object event) {
        return json.writeValueAsString(event);
    }

    @Override
    public <T> T deserialize(Object serialized, Class<T> type) {
        return json.readValue(serialized.toString(), type);
    }
}

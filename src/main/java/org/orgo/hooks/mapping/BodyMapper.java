package org.orgo.hooks.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.orgo.platform.refusals.FieldError;
import org.orgo.platform.refusals.InvalidRequest;
import org.springframework.stereotype.Component;

/** Makes signals of bodies, the same way for a trial and for a delivery. */
@Component
public class BodyMapper {

  private final ObjectMapper json;

  BodyMapper(ObjectMapper json) {
    this.json = json;
  }

  /**
   * @throws InvalidRequest when the mapping is none, whatever the body
   */
  public void requireValid(SignalMapping mapping) {
    List<FieldError> faults = MappingRun.faults(mapping);
    if (!faults.isEmpty()) {
      throw new InvalidRequest(faults);
    }
  }

  /**
   * @throws MappingRefused when it makes no signal of this body
   */
  public MappedSignal map(SignalMapping mapping, byte[] body) {
    return new MappingRun(mapping, read(body)).signal();
  }

  /**
   * @throws MappingRefused when it makes no signal of this body, or leaves it out
   */
  public void requireSignal(SignalMapping mapping, String body) {
    requireValid(mapping);
    if (map(mapping, body).leftOut()) {
      throw new MappingRefused(
          List.of(
              FieldError.of("only_where", "leaves this body out").worded("hook.refused.left_out")));
    }
  }

  public MappedSignal map(SignalMapping mapping, String body) {
    return map(mapping, body.getBytes(StandardCharsets.UTF_8));
  }

  private JsonNode read(byte[] body) {
    try {
      JsonNode read = json.readTree(body);
      if (read != null && read.isContainerNode()) {
        return read;
      }
    } catch (JsonProcessingException noJson) {
      // said below
    } catch (IOException impossible) {
      throw new IllegalStateException("Bytes in memory are always there", impossible);
    }
    throw new MappingRefused(
        List.of(FieldError.of("body", "is no JSON object or list").worded("hook.refused.json")));
  }
}

package org.orgo.hooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.orgo.hooks.mapping.SignalMapping;
import org.orgo.hooks.persistence.HookMapper;
import org.orgo.hooks.persistence.HookRow;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;

/** Reads hooks of the current organization from their rows. */
@Component
public class HookRows {

  private final HookMapper rows;
  private final ObjectMapper json;

  HookRows(HookMapper rows, ObjectMapper json) {
    this.rows = rows;
    this.json = json;
  }

  List<InboundHook> all() {
    return rows.all(CurrentTenant.require()).stream().map(this::hook).toList();
  }

  public Optional<InboundHook> find(HookId id) {
    return rows.find(CurrentTenant.require(), id).map(this::hook);
  }

  ObjectNode stored(SignalMapping mapping) {
    return json.valueToTree(mapping);
  }

  private InboundHook hook(HookRow row) {
    return new InboundHook(
        row.hookId(),
        new HookSettings(
            row.name(),
            row.scheme(),
            row.header(),
            row.toleranceSeconds(),
            row.deliveryHeader(),
            row.perMinute()),
        mapping(row),
        row.sample(),
        row.status(),
        row.version(),
        row.createdAt());
  }

  private SignalMapping mapping(HookRow row) {
    try {
      return json.treeToValue(row.mapping(), SignalMapping.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(
          "The mapping of hook %s cannot be read".formatted(row.hookId()), unreadable);
    }
  }
}

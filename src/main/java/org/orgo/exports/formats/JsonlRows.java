package org.orgo.exports.formats;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** One JSON object a line, with every column in each. */
final class JsonlRows implements RowWriter {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JsonGenerator generator;
  private List<String> columns = List.of();
  private boolean begun;

  JsonlRows(OutputStream out) throws IOException {
    generator = JSON.createGenerator(out);
    generator.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
  }

  @Override
  public void header(List<String> names) {
    columns = List.copyOf(names);
  }

  @Override
  public void row(List<Object> values) throws IOException {
    generator.writeStartObject();
    for (int at = 0; at < columns.size(); at++) {
      Object value = values.get(at);
      generator.writeFieldName(columns.get(at));
      generator.writePOJO(value == null || value instanceof Number ? value : value.toString());
    }
    generator.writeEndObject();
    begun = true;
  }

  @Override
  public void close() throws IOException {
    if (begun) {
      generator.writeRaw('\n');
    }
    generator.close();
  }
}

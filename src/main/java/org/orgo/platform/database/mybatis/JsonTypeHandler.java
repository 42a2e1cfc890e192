package org.orgo.platform.database.mybatis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.JdbcType;
import org.postgresql.util.PGobject;

/** Maps a jsonb column to a Jackson tree. */
class JsonTypeHandler<T extends JsonNode> extends ColumnTypeHandler<T> {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Class<T> nodeType;

  JsonTypeHandler(Class<T> nodeType) {
    this.nodeType = nodeType;
  }

  @Override
  public void setNonNullParameter(PreparedStatement statement, int i, T node, JdbcType type)
      throws SQLException {
    PGobject value = new PGobject();
    value.setType("jsonb");
    value.setValue(node.toString());
    statement.setObject(i, value);
  }

  @Override
  T read(ResultSet row, int column) throws SQLException {
    String text = row.getString(column);
    try {
      return text == null ? null : nodeType.cast(JSON.readTree(text));
    } catch (JsonProcessingException failure) {
      throw new SQLException("A jsonb column holds what Jackson cannot read", failure);
    }
  }
}

package org.orgo.platform.database.mybatis;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.apache.ibatis.type.JdbcType;

class UuidTypeHandler extends ColumnTypeHandler<UUID> {

  @Override
  public void setNonNullParameter(PreparedStatement statement, int i, UUID id, JdbcType type)
      throws SQLException {
    statement.setObject(i, id);
  }

  @Override
  UUID read(ResultSet row, int column) throws SQLException {
    return row.getObject(column, UUID.class);
  }
}

package org.orgo.platform.database.mybatis;

import java.lang.reflect.Constructor;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.apache.ibatis.type.JdbcType;
import org.orgo.platform.Id;
import org.springframework.beans.BeanUtils;

/** Maps any id record to a uuid column. */
class IdTypeHandler<T extends Id> extends ColumnTypeHandler<T> {

  private final Constructor<T> constructor;

  IdTypeHandler(Class<T> idType) {
    try {
      constructor = idType.getDeclaredConstructor(UUID.class);
    } catch (NoSuchMethodException failure) {
      throw new IllegalArgumentException(
          idType + " is an Id without a constructor from UUID", failure);
    }
  }

  @Override
  public void setNonNullParameter(PreparedStatement statement, int i, T id, JdbcType type)
      throws SQLException {
    statement.setObject(i, id.value());
  }

  @Override
  T read(ResultSet row, int column) throws SQLException {
    UUID value = row.getObject(column, UUID.class);
    return value == null ? null : BeanUtils.instantiateClass(constructor, value);
  }
}

package org.orgo.platform.database.mybatis;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.apache.ibatis.type.JdbcType;

/** Maps a duration to ISO-8601 text, as JSON shows it. */
class DurationTypeHandler extends ColumnTypeHandler<Duration> {

  @Override
  public void setNonNullParameter(PreparedStatement statement, int i, Duration time, JdbcType type)
      throws SQLException {
    statement.setString(i, time.toString());
  }

  @Override
  Duration read(ResultSet row, int column) throws SQLException {
    String text = row.getString(column);
    return text == null ? null : Duration.parse(text);
  }
}

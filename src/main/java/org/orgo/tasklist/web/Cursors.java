package org.orgo.tasklist.web;

import org.orgo.platform.paging.Cursor;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a request parameter as a cursor; an empty one means the first page. */
@Component
class Cursors implements Converter<String, Cursor> {

  @Override
  public Cursor convert(String text) {
    return text.isBlank() ? null : Cursor.parse(text);
  }
}

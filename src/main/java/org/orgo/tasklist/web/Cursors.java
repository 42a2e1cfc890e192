package org.orgo.tasklist.web;

import org.orgo.platform.paging.Cursor;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Lets a parameter of a request be a cursor; none where it is empty. */
@Component
class Cursors implements Converter<String, Cursor> {

  @Override
  public Cursor convert(String text) {
    return text.isBlank() ? null : Cursor.parse(text);
  }
}

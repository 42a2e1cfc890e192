package org.orgo.mail.mime.headers;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.BodyDescriptorBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ByteArrayBuffer;
import org.orgo.mail.mime.ReadingBudget;

/**
 * Counts header bytes and hides long fields from mime4j's own reading of {@code Content-*}, which
 * decodes encoded words in quadratic time: one field of 200 KB would occupy a thread for minutes.
 */
public final class BoundedFields implements BodyDescriptorBuilder {

  private static final int MAX_CONTENT_FIELD = 4 * 1024;

  private final ReadingBudget budget;
  private final BodyDescriptorBuilder descriptors;

  public BoundedFields(ReadingBudget budget) {
    this(
        budget,
        new DefaultBodyDescriptorBuilder(
            null, LenientFieldParser.getParser(), DecodeMonitor.SILENT));
  }

  private BoundedFields(ReadingBudget budget, BodyDescriptorBuilder descriptors) {
    this.budget = budget;
    this.descriptors = descriptors;
  }

  @Override
  public Field addField(RawField field) throws MimeException {
    budget.header(field.getRaw().length());
    if (!field.getNameLowerCase().startsWith("content-")) {
      return field;
    }
    RawField tamed = tamed(field);
    descriptors.addField(tamed);
    return tamed;
  }

  private static RawField tamed(RawField field) throws MimeException {
    if (field.getRaw().length() <= MAX_CONTENT_FIELD) {
      return field;
    }
    byte[] raw = field.getRaw().toByteArray();
    return RawFieldParser.DEFAULT.parseField(new ByteArrayBuffer(raw, MAX_CONTENT_FIELD, false));
  }

  @Override
  public void reset() {
    descriptors.reset();
  }

  @Override
  public BodyDescriptor build() {
    return descriptors.build();
  }

  @Override
  public BodyDescriptorBuilder newChild() {
    return new BoundedFields(budget, descriptors.newChild());
  }
}

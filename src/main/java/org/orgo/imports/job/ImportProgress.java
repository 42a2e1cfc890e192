package org.orgo.imports.job;

import org.orgo.imports.MailImport;

/** Is told how far an import is. */
public interface ImportProgress {

  ImportProgress SILENT =
      new ImportProgress() {
        @Override
        public void planned(int messages) {
          // as it is called
        }

        @Override
        public void stored(MailImport row) {
          // as it is called
        }
      };

  /** How many messages were read for the rehearsal. */
  void planned(int messages);

  /** A batch was stored. */
  void stored(MailImport row);
}

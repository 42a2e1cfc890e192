/** Rehearses, imports and undoes, in steps that go on where they were cut off. */
package org.orgo.imports.job;

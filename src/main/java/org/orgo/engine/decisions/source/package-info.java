/** Decision tables as files, for those who evaluate them somewhere else. */
package org.orgo.engine.decisions.source;

"""What schemathesis does not know by itself: a zip is sent as bytes."""

import schemathesis

schemathesis.serializer.alias("application/zip", "application/octet-stream")

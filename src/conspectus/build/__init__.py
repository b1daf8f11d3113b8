"""From captures to a published model: what is new, read in workers, compared, filed."""

from conspectus.build.chain import BuildReport, build, is_unread
from conspectus.build.progress import Progress

__all__ = ["BuildReport", "Progress", "build", "is_unread"]

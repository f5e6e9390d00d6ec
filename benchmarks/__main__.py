"""Every figure that takes minutes, not hours: python -m benchmarks. The search at scale is asked for by itself."""

from benchmarks import parser_speed, start_up

print("The parser\n")
parser_speed.main([])
print("\nThe program\n")
start_up.main([])
print("\nThe search: python -m benchmarks.search_scale --directory DIRECTORY")

from zerotohero.cli import main

main()
